package dev.plumbline.spec.image;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The identifier of some content by its hash: {@code descriptor.md#digests}. A document is read
 * without judging its digests; {@link #valid()} and {@link #parse} do that.
 *
 * <pre>{@code
 * sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
 * }</pre>
 *
 * @param text the algorithm, a colon and the encoded hash
 */
public record Digest(@JsonValue String text) {

  private static final String PART = "[a-z0-9]+";
  private static final Pattern GRAMMAR =
      Pattern.compile(PART + "([+._-]" + PART + ")*:[a-zA-Z0-9=_-]+");

  /** What the encoded part of a registered algorithm has to look like. */
  private static final Map<String, Pattern> ENCODED =
      Map.of(
          "sha256", Pattern.compile("[a-f0-9]{64}"),
          "sha512", Pattern.compile("[a-f0-9]{128}"),
          "blake3", Pattern.compile("[a-f0-9]{64}"));

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Digest {}

  /**
   * Reads a digest strictly.
   *
   * @throws IllegalArgumentException if it breaks the grammar, or its algorithm's rules
   */
  public static Digest parse(String text) {
    var digest = new Digest(text);
    if (!digest.valid()) {
      throw new IllegalArgumentException("'" + text + "' is no digest");
    }
    return digest;
  }

  /** The SHA-256 digest of some bytes. */
  public static Digest sha256(byte[] content) {
    return of("sha256", content);
  }

  /**
   * The digest of some bytes.
   *
   * @param algorithm {@code sha256} or {@code sha512}
   * @throws IllegalArgumentException if it is another
   */
  public static Digest of(String algorithm, byte[] content) {
    return of(algorithm, hash(algorithm), content);
  }

  /** The digest that a hash, fed with the content, comes to; it is reset. */
  public static Digest of(String algorithm, MessageDigest hash) {
    return of(algorithm, hash, new byte[0]);
  }

  /**
   * A new hash for an algorithm's identifier.
   *
   * @throws IllegalArgumentException if it is neither {@code sha256} nor {@code sha512}
   */
  public static MessageDigest hash(String algorithm) {
    try {
      return switch (algorithm) {
        case "sha256" -> MessageDigest.getInstance("SHA-256");
        case "sha512" -> MessageDigest.getInstance("SHA-512");
        default ->
            throw new IllegalArgumentException(
                "'" + algorithm + "' is no algorithm that can be verified here");
      };
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java lacks the hash of " + algorithm, e);
    }
  }

  private static Digest of(String algorithm, MessageDigest hash, byte[] rest) {
    return new Digest(algorithm + ":" + HexFormat.of().formatHex(hash.digest(rest)));
  }

  /** Whether it keeps the grammar, and where its algorithm is registered that one's rules. */
  public boolean valid() {
    return GRAMMAR.matcher(text).matches()
        && (!ENCODED.containsKey(algorithm())
            || ENCODED.get(algorithm()).matcher(encoded()).matches());
  }

  /** The part before the colon; all of it where there is none. */
  public String algorithm() {
    var colon = text.indexOf(':');
    return colon < 0 ? text : text.substring(0, colon);
  }

  /** The part behind the colon; empty where there is none. */
  public String encoded() {
    var colon = text.indexOf(':');
    return colon < 0 ? "" : text.substring(colon + 1);
  }

  /**
   * Whether this is the digest of the content.
   *
   * @throws IllegalArgumentException if its algorithm cannot be verified here
   */
  public boolean matches(byte[] content) {
    return equals(of(algorithm(), content));
  }

  @Override
  public String toString() {
    return text;
  }
}
