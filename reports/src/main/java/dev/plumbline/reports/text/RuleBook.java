package dev.plumbline.reports.text;

/** What readers call a specification or rule book. */
public final class RuleBook {

  private RuleBook() {}

  /**
   * Its name.
   *
   * @param spec first segment of its clause ids, such as {@code runtime-spec}
   */
  public static String name(String spec) {
    return switch (spec) {
      case "runtime-spec" -> "OCI runtime specification";
      case "image-spec" -> "OCI image specification";
      case "commandline" -> "De facto command line";
      case "security" -> "Security";
      case "cri" -> "CRI v1";
      case "kubernetes" -> "Kubernetes";
      case "cri-security" -> "Security of CRI servers";
      default -> spec;
    };
  }
}
