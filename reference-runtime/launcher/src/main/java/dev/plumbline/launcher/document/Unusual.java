package dev.plumbline.launcher.document;

/** A document, or a part of it, that this package leaves to the exact reader. */
final class Unusual extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unusual(String what) {
    super(what, null, false, false);
  }
}
