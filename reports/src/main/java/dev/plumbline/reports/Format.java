package dev.plumbline.reports;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A form in which a report is written. */
public enum Format {
  /** {@code report.json}: everything, for programs. */
  JSON("report.json"),
  /** {@code report.html}: one page, for people. */
  HTML("report.html"),
  /** {@code report.md}: for a comment on a pull request. */
  MARKDOWN("report.md"),
  /** {@code junit.xml}: for CI servers. */
  JUNIT("junit.xml"),
  /** {@code allure-results}: one JSON file per result, for Allure. */
  ALLURE_RESULTS("allure-results"),
  /** {@code allure.html}: the site that Allure makes of these, in one file; takes seconds. */
  ALLURE("allure.html");

  private final String file;

  Format(String file) {
    this.file = file;
  }

  /** The file or directory that this format is written to, in the report's directory. */
  public String file() {
    return file;
  }

  /** Every format. */
  public static Set<Format> all() {
    return EnumSet.allOf(Format.class);
  }

  /**
   * Reads a name such as {@code html} or {@code allure-results}.
   *
   * @throws IllegalArgumentException naming the formats there are
   */
  public static Format parse(String name) {
    for (var format : values()) {
      if (format.toString().equals(name.strip().toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    throw new IllegalArgumentException("no report format '" + name + "': there are " + all());
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
