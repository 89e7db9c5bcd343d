package dev.plumbline.reports.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A text that stands in the page as it is: our own style sheet, script and drawing. */
record Asset(String text) {

  static Asset load(String name) {
    try (var stream = Asset.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("read " + name + ": not on the class path");
      }
      return new Asset(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("read " + name, e);
    }
  }

  /** Its digest, as a content security policy names a script that may run. */
  String digest() {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
