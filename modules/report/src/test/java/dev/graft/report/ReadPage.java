package dev.graft.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A written page, parsed; a page that is not well-formed cannot be read. */
record ReadPage(Document document) {

    static ReadPage of(Path file) {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            return new ReadPage(builder.parse(file.toFile()));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError("not well-formed: " + file, e);
        }
    }

    /** The elements that an XPath chooses. */
    List<Element> all(String path) {
        try {
            NodeList nodes =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength())
                    .mapToObj(i -> (Element) nodes.item(i))
                    .toList();
        } catch (XPathExpressionException e) {
            throw new AssertionError(path, e);
        }
    }

    /** The text of all elements that an XPath chooses. */
    String text(String path) {
        return String.join(" ", all(path).stream().map(Element::getTextContent).toList());
    }

    List<String> attributes(String name) {
        return all("//*[@" + name + "]").stream().map(e -> e.getAttribute(name)).toList();
    }
}
