package dev.plumbline.launcher.config;

/** Where a property is, as people write it: {@code linux.namespaces[0].type}. */
final class PropertyPath {

  private PropertyPath() {}

  /** The path for a JSON pointer; empty for the whole document. */
  static String of(String pointer) {
    var path = new StringBuilder();
    var names = pointer.split("/", -1);
    for (var i = 1; i < names.length; i++) {
      var name = names[i].replace("~1", "/").replace("~0", "~");
      if (isNumber(name)) {
        path.append('[').append(name).append(']');
      } else if (isPlain(name)) {
        path.append(path.isEmpty() ? "" : ".").append(name);
      } else {
        path.append("[\"").append(name).append("\"]");
      }
    }
    return path.toString();
  }

  private static boolean isNumber(String name) {
    for (var i = 0; i < name.length(); i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static boolean isPlain(String name) {
    for (var i = 0; i < name.length(); i++) {
      var letter = name.charAt(i);
      if (letter != '_' && letter != '-' && !(letter < 128 && Character.isLetterOrDigit(letter))) {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
