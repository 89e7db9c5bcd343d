package dev.plumbline.reports.html;

/** A piece of HTML; text gets in only escaped. */
sealed interface Node permits Tag, Text, Nodes {

  /** Appends this as HTML. */
  void into(StringBuilder html);
}
