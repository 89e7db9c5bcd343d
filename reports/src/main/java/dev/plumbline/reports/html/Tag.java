package dev.plumbline.reports.html;

import dev.plumbline.reports.text.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One element: {@code el("div.card.fail").attr("id", "r1").text("…")}. */
final class Tag implements Node {

  private static final Set<String> WITHOUT_CONTENT = Set.of("meta", "input", "br", "link");

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Node> children = new ArrayList<>();

  private Tag(String name) {
    this.name = name;
  }

  /**
   * An element.
   *
   * @param form its name and classes, as a style sheet selects them: {@code div.card.fail}
   */
  static Tag el(String form) {
    var parts = form.split("\\.", 2);
    var tag = new Tag(parts[0]);
    return parts.length == 1 ? tag : tag.attr("class", parts[1].replace('.', ' '));
  }

  Tag attr(String attribute, String value) {
    attributes.put(attribute, value);
    return this;
  }

  /** Adds escaped text. */
  Tag text(String raw) {
    children.add(new Text(raw));
    return this;
  }

  Tag add(Node... nodes) {
    children.addAll(List.of(nodes));
    return this;
  }

  @Override
  public void into(StringBuilder html) {
    html.append('<').append(name);
    attributes.forEach(
        (attribute, value) -> {
          html.append(' ').append(attribute).append("=\"");
          Text.escape(PlainText.of(value), html);
          html.append('"');
        });
    html.append('>');
    if (!WITHOUT_CONTENT.contains(name)) {
      children.forEach(child -> child.into(html));
      html.append("</").append(name).append('>');
    }
  }
}
