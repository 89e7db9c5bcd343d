package dev.plumbline.spec.clause;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.TreeMap;

/** The digest of what clauses say, whatever the order and layout of their files. */
final class CatalogueDigest {

  private CatalogueDigest() {}

  static String of(Collection<Clause> clauses) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      clauses.stream()
          .sorted(Comparator.comparing(Clause::id))
          .map(CatalogueDigest::line)
          .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
      return "sha256:" + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String line(Clause clause) {
    return String.join(
        "\u0000",
        clause.id().value(),
        clause.keyword().text(),
        new TreeMap<>(clause.keywords()).toString(),
        clause.since().text(),
        String.valueOf(clause.until()),
        clause.where(),
        String.valueOf(clause.via()),
        String.valueOf(clause.kubelet()),
        clause.says(),
        clause.test().name(),
        String.valueOf(clause.why()),
        clause.needs().toString(),
        clause.mutants().toString(),
        String.valueOf(clause.help()),
        clause.formerly().toString(),
        clause.sentences().toString(),
        "\n");
  }
}
