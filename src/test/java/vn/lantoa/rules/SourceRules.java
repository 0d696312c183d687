package vn.lantoa.rules;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The rules that only the source text can show; one finding is one line of words. */
final class SourceRules extends TreePathScanner<@Nullable Void, @Nullable Void> {

    /** The style aims at 250 and 30; nobody goes past these. */
    static final int LINES_OF_A_FILE = 320;

    static final int LINES_OF_A_METHOD = 45;

    /** A capital and a small letter at the start, or any letter beyond ASCII: words for people. */
    private static final Pattern WORDS =
            Pattern.compile("(?s)\\p{Lu}\\p{Ll}.*|.*[\\p{L}&&[^a-zA-Z]].*");

    private static final Set<String> SQL_CALLS =
            Set.of("sql", "createQuery", "createNativeQuery", "prepareStatement");

    private final CompilationUnitTree unit;
    private final DocTrees docs;
    private final String name;
    private final boolean screen;
    private final List<String> findings = new ArrayList<>();

    SourceRules(CompilationUnitTree unit, DocTrees docs, String name, String text) {
        this.unit = unit;
        this.docs = docs;
        this.name = name;
        this.screen = text.contains("import com.vaadin.flow.component.");
    }

    List<String> findings() {
        long lines = unit.getLineMap().getLineNumber(end(unit));
        if (lines > LINES_OF_A_FILE) {
            findings.add(name + ": " + lines + " lines");
        }
        scan(unit, null);
        return findings;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        if (isPublic(type.getModifiers().getFlags()) && isApi() && undocumented()) {
            findings.add(at(type) + ": public type without Javadoc: " + type.getSimpleName());
        }
        return super.visitClass(type, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        if (needsJavadoc(method) && undocumented()) {
            findings.add(at(method) + ": public method without Javadoc: " + method.getName());
        }
        long lines = line(end(method)) - line(start(method)) + 1;
        if (lines > LINES_OF_A_METHOD) {
            findings.add(at(method) + ": " + method.getName() + " has " + lines + " lines");
        }
        return super.visitMethod(method, null);
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
        if (screen
                && literal.getValue() instanceof String text
                && WORDS.matcher(text).matches()
                && isShown()) {
            findings.add(at(literal) + ": words instead of a key: " + text);
        }
        return super.visitLiteral(literal, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
        if (call.getMethodSelect() instanceof MemberSelectTree select
                && SQL_CALLS.contains(select.getIdentifier().toString())
                && !call.getArguments().isEmpty()
                && isPutTogether(call.getArguments().getFirst())) {
            findings.add(at(call) + ": SQL put together from pieces");
        }
        return super.visitMethodInvocation(call, null);
    }

    /**
     * Concatenation with anything but literals, constants and the program's own pieces of SQL,
     * which are called {@code sql}, {@code where} or {@code lock}: values are bound.
     */
    private static boolean isPutTogether(ExpressionTree text) {
        if (text instanceof BinaryTree both) {
            return isPutTogether(both.getLeftOperand())
                    || isPutTogether(both.getRightOperand())
                    || !isFixed(both.getLeftOperand())
                    || !isFixed(both.getRightOperand());
        }
        return false;
    }

    private static boolean isFixed(ExpressionTree part) {
        return part.getKind() == Tree.Kind.STRING_LITERAL
                || part instanceof BinaryTree
                || part.toString().matches("([A-Za-z0-9]+\\.)?([A-Z][A-Z0-9_]*|sql|lock|where)");
    }

    /** Not in an annotation, an exception, the log or the name of an HTTP header. */
    private boolean isShown() {
        for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
            Tree tree = path.getLeaf();
            if (tree instanceof AnnotationTree
                    || (tree instanceof NewClassTree made
                            && made.getIdentifier().toString().endsWith("Exception"))
                    || (tree instanceof MethodInvocationTree call
                            && call.getMethodSelect()
                                    .toString()
                                    .matches("(LOG|log)\\..*|.*[gs]etHeader"))) {
                return false;
            }
        }
        return true;
    }

    private boolean needsJavadoc(MethodTree method) {
        Set<Modifier> flags = method.getModifiers().getFlags();
        boolean open = isPublic(flags) || enclosingIsInterface();
        boolean overrides =
                method.getModifiers().getAnnotations().stream()
                        .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
        boolean canonical = method.getReturnType() == null && enclosingIs(Tree.Kind.RECORD);
        return open && !flags.contains(Modifier.PRIVATE) && !overrides && !canonical && isApi();
    }

    /** Whether every type around this place is public, so that other packages can use it. */
    private boolean isApi() {
        for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
            if (path.getLeaf() instanceof ClassTree type
                    && !isPublic(type.getModifiers().getFlags())) {
                return false;
            }
        }
        return true;
    }

    private boolean enclosingIsInterface() {
        return enclosingIs(Tree.Kind.INTERFACE);
    }

    private boolean enclosingIs(Tree.Kind kind) {
        return getCurrentPath().getParentPath().getLeaf().getKind() == kind;
    }

    private boolean undocumented() {
        return docs.getDocComment(getCurrentPath()) == null;
    }

    private static boolean isPublic(Set<Modifier> flags) {
        return flags.contains(Modifier.PUBLIC);
    }

    private String at(Tree tree) {
        return name + ":" + line(start(tree));
    }

    private long line(long position) {
        return unit.getLineMap().getLineNumber(position);
    }

    private long start(Tree tree) {
        return positions().getStartPosition(unit, tree);
    }

    private long end(Tree tree) {
        return positions().getEndPosition(unit, tree);
    }

    private SourcePositions positions() {
        return docs.getSourcePositions();
    }
}
