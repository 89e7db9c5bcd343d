package dev.plumbline.spec.json;

/** A document that cannot be read as what it is meant to be; the message says where and why. */
public final class InvalidDocumentException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Names the document and what is wrong with it. */
  public InvalidDocumentException(String document, String problem) {
    super(document + ": " + problem);
  }
}
