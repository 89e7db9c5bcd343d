package dev.plumbline.spec.cri;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The wire of the proto files is that of CRI v1, name for name and number for number. */
class InterfaceTests {

  /** Of the table of facts that was compared; another one is another interface. */
  private static final String DIGEST =
      "968fe60fe3d60ff1e744737606a064379ee8a7655054ee6fcf17d5a02fb91060";

  private static final Path FACTS =
      Path.of(System.getProperty("plumbline.specs", "../../../shared/specs"))
          .resolve("cri/cri-v1-facts.tsv");

  @Test
  void theInterfaceHas43RpcsAnd175Messages() {
    assertThat(rpcs()).hasSize(43);
    assertThat(Interface.messages()).hasSize(175);
  }

  @Test
  void everyNameNumberAndTypeIsThatOfTheDigest() throws NoSuchAlgorithmException {
    var text = String.join("\n", Interface.rows());
    var digest = MessageDigest.getInstance("SHA-256");
    assertThat(HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(DIGEST);
  }

  @Test
  @EnabledIf("factsAreAtHand")
  void everyNameNumberAndTypeIsThatOfTheFacts() throws IOException {
    try (var lines = Files.lines(FACTS)) {
      var facts = lines.filter(line -> !line.isEmpty() && !line.startsWith("#")).sorted().toList();
      assertThat(facts).hasSizeGreaterThan(600);
      assertThat(Interface.rows()).isEqualTo(facts);
    }
  }

  @Test
  void everyRpcOfTheFilesIsInTheTables() {
    assertThat(rpcs().stream().map(InterfaceTests::row).sorted().toList())
        .isEqualTo(Interface.rows().stream().filter(row -> row.startsWith("rpc\t")).toList());
  }

  @Test
  void anRpcIsCalledByThePackageOfTheInterface() {
    assertThat(RuntimeRpcs.VERSION.method().getFullMethodName())
        .isEqualTo("runtime.v1.RuntimeService/Version");
    assertThat(ImageRpcs.PULL_IMAGE.method().getFullMethodName())
        .isEqualTo("runtime.v1.ImageService/PullImage");
  }

  static boolean factsAreAtHand() {
    return Files.isReadable(FACTS);
  }

  private static List<Rpc<?, ?>> rpcs() {
    return Stream.concat(RuntimeRpcs.all().stream(), ImageRpcs.all().stream()).toList();
  }

  private static String row(Rpc<?, ?> rpc) {
    return String.join(
        "\t",
        "rpc",
        rpc.service(),
        rpc.name(),
        name(rpc.request()),
        (rpc.streams() ? "stream " : "") + name(rpc.response()));
  }

  private static String name(Message message) {
    return message.getDescriptorForType().getName();
  }
}
