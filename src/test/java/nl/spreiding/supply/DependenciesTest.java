package nl.spreiding.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** docs/dependencies.md gives a reason for every library and every part of the build. */
class DependenciesTest {

  @Test
  void everyDependencyAndPluginHasALineThatSaysWhy() throws Exception {
    assertThat(documented()).isEqualTo(declared());
  }

  /** No range, no snapshot, no variable that is set elsewhere: a version is a number. */
  @Test
  void everyVersionIsFixed() throws Exception {
    for (Element element : declaredElements()) {
      String version = child(element, "version");
      assertThat(version)
          .as(child(element, "artifactId"))
          .matches("[0-9][0-9A-Za-z.-]*|\\$\\{[a-z0-9]+\\.version}")
          .doesNotContainIgnoringCase("snapshot");
    }
  }

  private static List<String> documented() throws Exception {
    return Pattern.compile("(?m)^\\| `([^`]+)` \\| \\S.{10,}\\|$")
        .matcher(Files.readString(Path.of("docs/dependencies.md")))
        .results()
        .map(found -> found.group(1))
        .sorted()
        .toList();
  }

  private static List<String> declared() throws Exception {
    return declaredElements().stream()
        .map(each -> child(each, "artifactId"))
        .distinct()
        .sorted()
        .toList();
  }

  /** Dependencies and plugins of the project itself, and dependencies of its plugins. */
  private static List<Element> declaredElements() throws Exception {
    Element project =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(Path.of("pom.xml").toFile())
            .getDocumentElement();
    List<Element> list = new ArrayList<>();
    for (String tag : List.of("dependency", "plugin")) {
      var nodes = project.getElementsByTagName(tag);
      for (int i = 0; i < nodes.getLength(); i++) {
        list.add((Element) nodes.item(i));
      }
    }
    return list.stream().filter(each -> !child(each, "artifactId").isEmpty()).toList();
  }

  private static String child(Element element, String name) {
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeName().equals(name)) {
        return node.getTextContent().strip();
      }
    }
    return "";
  }
}
