package vn.lantoa.sites;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.sync.spi.Changes;
import vn.lantoa.sync.spi.FieldCollection;
import vn.lantoa.sync.spi.FieldReader;
import vn.lantoa.sync.spi.FieldRecord;

/** Puts the hotlines on every phone, whoever holds it. */
@Component
class FieldHotlines implements FieldCollection {

    static final String NAME = "hotlines";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HotlineTable table;
    private final Changes changes;

    FieldHotlines(HotlineTable table, Changes changes, HotlineSeed afterSeeding) {
        this.table = table;
        this.changes = changes;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String changes(FieldReader reader) {
        return changes.read(NAME, List.of());
    }

    @Override
    public List<FieldRecord> records(FieldReader reader) {
        return table.all(false).stream().map(FieldHotlines::record).toList();
    }

    private static FieldRecord record(Hotline hotline) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", hotline.dial());
        body.put("dial", hotline.dial());
        body.put("shown", hotline.shown());
        body.put("name", hotline.name().versions());
        body.put("cost", hotline.cost().name());
        body.put("hours", hotline.hours().name());
        body.put("note", hotline.note().versions());
        body.put("order", hotline.order());
        body.put("source", hotline.source());
        body.put("checked", hotline.checked().toString());
        return new FieldRecord(hotline.dial(), JSON.writeValueAsString(body));
    }
}
