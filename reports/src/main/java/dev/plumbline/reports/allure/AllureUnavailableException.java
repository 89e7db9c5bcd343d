package dev.plumbline.reports.allure;

/** The Allure site cannot be made here; everything else can. The message says why and the cure. */
public final class AllureUnavailableException extends Exception {

  private static final long serialVersionUID = 1;

  AllureUnavailableException(String message) {
    super(message);
  }
}
