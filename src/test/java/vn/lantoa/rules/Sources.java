package vn.lantoa.rules;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Reads sources with the JDK's own parser and gathers what breaks {@link SourceRules}. */
final class Sources {

    private Sources() {}

    /** Findings in all of the product's sources. */
    static List<String> findings(Path folder) throws IOException {
        List<String> findings = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                findings.addAll(
                        findings(folder.relativize(file).toString(), Files.readString(file)));
            }
        }
        return findings;
    }

    /** Findings in one source. */
    static List<String> findings(String name, String text) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task =
                (JavacTask)
                        compiler.getTask(
                                null, null, null, null, null, List.of(new Text(name, text)));
        try {
            DocTrees docs = DocTrees.instance(task);
            List<String> findings = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                findings.addAll(new SourceRules(unit, docs, name, text).findings());
            }
            return findings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Text extends SimpleJavaFileObject {

        private final String text;

        Text(String name, String text) {
            super(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
