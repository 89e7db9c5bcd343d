package dev.plumbline.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.launcher.Refusal;
import dev.plumbline.spec.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, and in which words; that every rule of the schemas holds is for their tests. */
class ConfigReaderTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/linux/resources/memory|{\"limit\":-2}|linux.resources.memory.limit: is not a number of"
            + " bytes, or -1 for no limit: -2",
        "/process/cwd|\"work\"|process.cwd: is not an absolute path: \"work\"",
        "/process/user/uid|\"0\"|process.user.uid: is not an unsigned 32-bit number: \"0\"",
        "/process/user/uid|0.5|process.user.uid: is not an unsigned 32-bit number: 0.5",
        "/process/terminal|null|process.terminal: is not true or false: null",
        "/root|{}|root: the required property 'path' is missing",
        "/hooks|{\"prestart\":[{\"path\":\"hook\"}]}|hooks.prestart[0].path: is not an absolute"
            + " path: \"hook\"",
        "/linux/sysctl|{\"net.ipv4.ip_forward\":1}|linux.sysctl[\"net.ipv4.ip_forward\"]: is not"
            + " text: 1",
        "/linux/rootfsPropagation|\"host\"|linux.rootfsPropagation: is not shared, slave, private"
            + " or unbindable: \"host\"",
        "/linux/namespaces|[{\"type\":\"pid\"},{\"type\":\"pid\"}]|linux.namespaces[1]: repeats the"
            + " type 'pid' of entry 0",
        "/linux/namespaces|[{\"type\":\"disk\"}]|linux.namespaces[0].type: is no namespace of"
            + " Linux: disk",
        "/ociVersion|\"2.0.0\"|ociVersion: is 2.0.0, and this runtime takes 1.x.y",
        "/process/user/gid|4294967295|process.user.gid: is no id on Linux: 4294967295",
        "/process/args|[\"one\\u0000two\"]|process.args[0]: holds a NUL character",
        "/process/env|[\"NAME\"]|process.env[0]: is not of the form NAME=VALUE",
        "/process/rlimits|[{\"type\":\"RLIMIT_CORE\",\"soft\":1,\"hard\":0}]|process.rlimits[0]:"
            + " RLIMIT_CORE has soft 1, above hard 0",
        "/linux/devices|[{\"type\":\"c\",\"path\":\"/dev/a\",\"major\":4096,\"minor\":3}]"
            + "|linux.devices[0].major: is not a number from 0 to 4095: 4096",
      })
  void valueThatCannotBeIsRefusedByItsPath(String pointer, String value, String message) {
    assertThatThrownBy(() -> ConfigReader.config(with(pointer, value)))
        .isInstanceOf(Refusal.class)
        .hasMessage("config.json: " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/unknown|{\"process\":null}",
        "/process/unknown|\"one\\u0000two\"",
        "/linux/rootfsPropagation|\"rslave\"",
        "/annotations|{\"key\":\"one\\u0000two\"}",
        "/ociVersion|\"1.0.2-dev\"",
        "/process/user/uid|4294967294",
      })
  void valueThatSpecificationAndEnginesKnowIsTaken(String pointer, String value)
      throws IOException {
    assertThat(ConfigReader.config(with(pointer, value))).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{|config.json: Unexpected end-of-input",
        "[]|config.json: is not an object: []",
        "{\"a\":1,\"a\":2}|config.json: Duplicate field 'a'",
      })
  void textThatIsNoObjectIsRefused(String text, String message) {
    assertThatThrownBy(() -> ConfigReader.config(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void processAndResourcesAloneAreNamedByTheirDocument() {
    var process = "{\"cwd\":\"/\",\"args\":[]}".getBytes(StandardCharsets.UTF_8);
    var resources = "{\"pids\":{\"limit\":\"max\"}}".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> ConfigReader.process("--process p.json", process))
        .hasMessage("--process p.json: args: is not a list of at least one string: []");
    assertThatThrownBy(() -> ConfigReader.resources("--resources -", resources))
        .hasMessage("--resources -: pids.limit: is not a signed 64-bit number: \"max\"");
  }

  private static byte[] with(String pointer, String value) throws IOException {
    return edited(
        tree -> {
          var at = JsonPointer.compile(pointer);
          var parent = tree.at(at.head());
          var json = Json.tree("a value", value.getBytes(StandardCharsets.UTF_8));
          if (parent instanceof ArrayNode list) {
            list.set(at.last().getMatchingIndex(), json);
          } else {
            ((ObjectNode) parent).set(at.last().getMatchingProperty(), json);
          }
        });
  }

  private static byte[] edited(Consumer<ObjectNode> edit) throws IOException {
    var tree = DefaultConfig.forRoot().toTree();
    edit.accept(tree);
    return tree.toString().getBytes(StandardCharsets.UTF_8);
  }
}
