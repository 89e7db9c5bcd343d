package dev.plumbline.launcher.command;

/**
 * An option of the command line.
 *
 * @param name such as {@code --bundle}
 * @param letter such as {@code -b}; empty for none
 * @param value what its value is; empty where it takes none
 * @param help one line
 */
record Option(String name, String letter, String value, String help) {

  boolean takesValue() {
    return !value.isEmpty();
  }

  /** Also with one dash: some engines write {@code -systemd-cgroup}. */
  boolean matches(String word) {
    return word.equals(name)
        || word.equals(name.substring(1))
        || (!letter.isEmpty() && word.equals(letter));
  }
}
