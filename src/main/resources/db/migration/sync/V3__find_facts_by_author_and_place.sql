-- By author: what a device left undecided, and which pictures a restored server lacks.
-- By place: what has to follow when a later list puts a place elsewhere; read without the rows.
ALTER TABLE fact
    ADD KEY fact_author (author, received_at),
    ADD KEY fact_place (unit, unit_path);
