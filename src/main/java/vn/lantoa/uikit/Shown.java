package vn.lantoa.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.ElementUtil;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import vn.lantoa.shared.PackedText;

/**
 * A part of a page that is only looked at, such as figures, headings and links: built of components
 * as any other, then kept as one text of HTML, which weighs a small part of them. What is inside
 * has to be plain HTML without listeners, fields and downloads; nobody asks it anything again.
 */
public final class Shown extends Component {

    /** Not a property, which Flow would keep as it is. */
    private static final String FILL = "this.innerHTML = $0";

    private PackedText html;

    private Shown(Element element, String html) {
        super(element);
        this.html = PackedText.of(html);
    }

    /** What this part looks like now, as an element of the same name, classes and attributes. */
    public static Shown of(Component part) {
        Element original = part.getElement();
        Element kept = new Element(original.getTag());
        original.getAttributeNames()
                .forEach(name -> kept.setAttribute(name, original.getAttribute(name)));
        return new Shown(kept, inside(original));
    }

    /** Shows what is inside another part now; the element itself stays as it is. */
    public void replace(Component part) {
        PackedText other = PackedText.of(inside(part.getElement()));
        if (!other.equals(html)) {
            html = other;
            if (isAttached()) {
                getElement().executeJs(FILL, html());
            }
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(FILL, html());
    }

    /** The words, as a reader reads them. */
    public String text() {
        return Jsoup.parseBodyFragment(html()).text();
    }

    /** The pieces of text, in their order. */
    public List<String> lines() {
        return Jsoup.parseBodyFragment(html()).body().stream()
                .flatMap(element -> element.textNodes().stream())
                .map(TextNode::getWholeText)
                .toList();
    }

    /** What is inside. */
    public String html() {
        return html.text();
    }

    private static String inside(Element element) {
        Document page = new Document("");
        page.outputSettings().prettyPrint(false);
        Node whole = ElementUtil.toJsoup(page, element);
        page.appendChild(whole);
        return ((org.jsoup.nodes.Element) whole).html();
    }
}
