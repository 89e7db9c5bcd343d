package dev.plumbline.spec.waiver;

import java.util.List;

/** A waivers file that cannot be read; the message has a line for each problem. */
public final class WaiverException extends RuntimeException {

  private static final long serialVersionUID = 1;

  WaiverException(List<String> problems) {
    super(String.join("\n", problems));
  }
}
