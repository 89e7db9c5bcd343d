package dev.plumbline.ci.console;

/** Which release of Plumbline this is. */
public final class Release {

  private Release() {}

  /** Such as {@code 0.1.0}; {@code development} where the classes are run without a jar. */
  public static String name() {
    var version = Release.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
