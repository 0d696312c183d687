-- The Action Month as the guiding letters ask for it: plan, products, briefing, launch in the first week, the two
-- international days, closing, report; and what a commune does. Dates count from 15 November.
INSERT INTO template (id, kind, name, anchor_month, anchor_day, days) VALUES
    ('019a0000-0000-7000-8000-000000000001', 'ACTION_MONTH', '{"vi": "Tháng hành động vì bình đẳng giới"}', 11, 15, 31);

INSERT INTO template_item (id, template_id, position, level, title, kind, channel, stage, offset_days, fixed_date,
                           start_time, minutes, audience, men_and_boys) VALUES
    ('019a0000-0000-7000-8000-000000000101', '019a0000-0000-7000-8000-000000000001', 1, 'OWNER', '{"vi": "Ban hành kế hoạch Tháng hành động"}',
     'OTHER', 'DOCUMENT', 'PREPARATION', -30, false, '08:00', 60, '{"vi": "Các sở, ban, ngành, đoàn thể và Ủy ban nhân dân các xã, phường, đặc khu"}', false),
    ('019a0000-0000-7000-8000-000000000102', '019a0000-0000-7000-8000-000000000001', 2, 'OWNER', '{"vi": "Hoàn thành các sản phẩm truyền thông"}',
     'OTHER', 'DOCUMENT', 'PREPARATION', -15, false, '08:00', 60, '{}', false),
    ('019a0000-0000-7000-8000-000000000103', '019a0000-0000-7000-8000-000000000001', 3, 'OWNER', '{"vi": "Tập huấn và giao nhiệm vụ cho cộng tác viên"}',
     'WORKSHOP', 'TRAINING', 'PREPARATION', -7, false, '08:00', 210, '{"vi": "Cộng tác viên các xã, phường, đặc khu"}', false),
    ('019a0000-0000-7000-8000-000000000104', '019a0000-0000-7000-8000-000000000001', 4, 'COMMUNE', '{"vi": "Niêm yết thông tin và treo băng rôn hưởng ứng Tháng hành động"}',
     'OTHER', 'NOTICE_BOARD', 'PREPARATION', -2, false, '08:00', 60, '{"vi": "Người dân trên địa bàn"}', false),
    ('019a0000-0000-7000-8000-000000000105', '019a0000-0000-7000-8000-000000000001', 5, 'OWNER', '{"vi": "Lễ phát động Tháng hành động"}',
     'LAUNCH', 'MEETING', 'RUNNING', 1, false, '08:00', 120, '{"vi": "Cán bộ, đoàn viên, hội viên và người dân"}', true),
    ('019a0000-0000-7000-8000-000000000106', '019a0000-0000-7000-8000-000000000001', 6, 'COMMUNE', '{"vi": "Bản tin truyền thanh về Tháng hành động"}',
     'LOUDSPEAKER_BULLETIN', 'LOUDSPEAKER_STATION', 'RUNNING', 2, false, '17:00', 15, '{"vi": "Người dân trên địa bàn"}', true),
    ('019a0000-0000-7000-8000-000000000107', '019a0000-0000-7000-8000-000000000001', 7, 'COMMUNE', '{"vi": "Buổi truyền thông về phòng ngừa, ứng phó với bạo lực trên cơ sở giới"}',
     'COMMUNICATION_SESSION', 'DIRECT_TALK', 'RUNNING', 7, false, '14:00', 120, '{"vi": "Người dân trên địa bàn, nhất là nam giới và trẻ em trai"}', true),
    ('019a0000-0000-7000-8000-000000000108', '019a0000-0000-7000-8000-000000000001', 8, 'OWNER', '{"vi": "Hưởng ứng Ngày Quốc tế xóa bỏ bạo lực đối với phụ nữ (25/11)"}',
     'COMMUNICATION_SESSION', 'MEETING', 'RUNNING', 10, true, '08:00', 120, '{"vi": "Cán bộ, đoàn viên, hội viên và người dân"}', true),
    ('019a0000-0000-7000-8000-000000000109', '019a0000-0000-7000-8000-000000000001', 9, 'COMMUNE', '{"vi": "Thăm hỏi, trò chuyện tại hộ gia đình"}',
     'HOME_VISIT', 'DIRECT_TALK', 'RUNNING', 13, false, '18:30', 90, '{"vi": "Các hộ gia đình ở thôn, bản, tổ dân phố"}', true),
    ('019a0000-0000-7000-8000-000000000110', '019a0000-0000-7000-8000-000000000001', 10, 'OWNER', '{"vi": "Tọa đàm về vai trò của nam giới và trẻ em trai trong thúc đẩy bình đẳng giới"}',
     'TALK', 'MEETING', 'RUNNING', 18, false, '14:00', 150, '{"vi": "Nam giới và trẻ em trai"}', true),
    ('019a0000-0000-7000-8000-000000000111', '019a0000-0000-7000-8000-000000000001', 11, 'COMMUNE', '{"vi": "Nói chuyện chuyên đề về bình đẳng giới tại thôn, bản, tổ dân phố"}',
     'TALK', 'DIRECT_TALK', 'RUNNING', 22, false, '19:00', 90, '{"vi": "Người dân ở thôn, bản, tổ dân phố"}', true),
    ('019a0000-0000-7000-8000-000000000112', '019a0000-0000-7000-8000-000000000001', 12, 'OWNER', '{"vi": "Tin, bài hưởng ứng Ngày Nhân quyền thế giới (10/12)"}',
     'ARTICLE', 'WEBSITE', 'RUNNING', 25, true, '08:00', 60, '{"vi": "Người dân trên địa bàn"}', false),
    ('019a0000-0000-7000-8000-000000000113', '019a0000-0000-7000-8000-000000000001', 13, 'OWNER', '{"vi": "Hội nghị tổng kết Tháng hành động"}',
     'WORKSHOP', 'MEETING', 'RUNNING', 30, false, '14:00', 150, '{"vi": "Các đơn vị tham gia Tháng hành động"}', false),
    ('019a0000-0000-7000-8000-000000000114', '019a0000-0000-7000-8000-000000000001', 14, 'OWNER', '{"vi": "Báo cáo kết quả Tháng hành động"}',
     'OTHER', 'DOCUMENT', 'FOLLOW_UP', 35, false, '08:00', 60, '{}', false);
