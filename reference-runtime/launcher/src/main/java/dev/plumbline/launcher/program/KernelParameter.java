package dev.plumbline.launcher.program;

import java.util.ArrayList;
import java.util.List;

/** Names of kernel parameters: sysctl(8). */
public final class KernelParameter {

  private KernelParameter() {}

  /**
   * The file below {@code /proc/sys}. Which of dot and slash comes first in the name stands between
   * its parts; the other one is then part of an interface's name.
   *
   * @throws IllegalArgumentException if it would lead elsewhere
   */
  public static String of(String name) {
    var dot = name.indexOf('.');
    var slash = name.indexOf('/');
    var dotted = dot >= 0 && (slash < 0 || dot < slash);
    List<String> parts = new ArrayList<>();
    for (var part : name.split(dotted ? "\\." : "/", -1)) {
      var plain = dotted ? part.replace('/', '.') : part;
      if (plain.isEmpty() || plain.equals(".") || plain.equals("..") || plain.indexOf('/') >= 0) {
        throw new IllegalArgumentException("\"" + name + "\" is no parameter's name");
      }
      parts.add(plain);
    }
    return String.join("/", parts);
  }
}
