package vn.lantoa.documents.imports;

import java.io.Serializable;
import java.util.List;
import vn.lantoa.documents.spi.ImportRow;
import vn.lantoa.documents.spi.RowCheck;
import vn.lantoa.documents.spi.Sentence;

/** A row of the person's file and what was said of it. */
public record CheckedRow(
        ImportRow row, RowCheck.Outcome outcome, String preview, List<Sentence> sentences)
        implements Serializable {}
