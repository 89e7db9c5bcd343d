package dev.plumbline.launcher.program;

/**
 * Numbers as the kernel's lists name them, {@code 0-3,7}, and the mask that its calls take:
 * cpuset(7).
 */
public final class NumberList {

  /** More processors or memory nodes than any kernel can be built for. */
  private static final int MOST = 8192;

  private NumberList() {}

  /**
   * The mask of a list, a bit for each number, in bytes that fill whole words; none for an empty
   * list.
   *
   * @throws IllegalArgumentException if it is no such list, or names a number above 8191
   */
  public static byte[] mask(String list) {
    if (list.isBlank()) {
      return new byte[0];
    }
    var mask = new byte[MOST / 8];
    var highest = 0;
    for (var part : list.strip().split(",", -1)) {
      var dash = part.indexOf('-');
      var first = number(list, dash < 0 ? part : part.substring(0, dash));
      var last = dash < 0 ? first : number(list, part.substring(dash + 1));
      if (last < first) {
        throw new IllegalArgumentException("\"" + list + "\": " + part + " runs backwards");
      }
      for (var number = first; number <= last; number++) {
        mask[number / 8] |= (byte) (1 << number % 8);
      }
      highest = Math.max(highest, last);
    }
    return java.util.Arrays.copyOf(mask, (highest / 64 + 1) * 8);
  }

  private static int number(String list, String text) {
    var digits = text.strip();
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new IllegalArgumentException("\"" + list + "\": no list such as 0-3,7");
    }
    if (digits.length() > 9 || Integer.parseInt(digits) >= MOST) {
      throw new IllegalArgumentException("\"" + list + "\": " + digits + " is above " + (MOST - 1));
    }
    return Integer.parseInt(digits);
  }
}
