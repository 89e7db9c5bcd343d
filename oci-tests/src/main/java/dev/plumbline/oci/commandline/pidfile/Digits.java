package dev.plumbline.oci.commandline.pidfile;

/** How a pid is written. */
final class Digits {

  private Digits() {}

  /** Whether a text is a decimal number above zero. */
  static boolean only(String text) {
    return text.matches("[1-9][0-9]*");
  }
}
