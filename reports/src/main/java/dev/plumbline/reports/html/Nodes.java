package dev.plumbline.reports.html;

import java.util.Collection;
import java.util.List;

/** Pieces of HTML one after the other; none is nothing. */
record Nodes(List<Node> nodes) implements Node {

  static final Nodes NONE = new Nodes(List.of());

  Nodes {
    nodes = List.copyOf(nodes);
  }

  static Nodes of(Collection<? extends Node> nodes) {
    return new Nodes(List.copyOf(nodes));
  }

  @Override
  public void into(StringBuilder html) {
    nodes.forEach(node -> node.into(html));
  }
}
