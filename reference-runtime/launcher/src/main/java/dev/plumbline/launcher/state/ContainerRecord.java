package dev.plumbline.launcher.state;

import static dev.plumbline.launcher.document.Members.required;

import dev.plumbline.launcher.document.Documents;
import dev.plumbline.launcher.document.JsonText;
import dev.plumbline.launcher.document.Members;
import dev.plumbline.spec.json.TreeReader;
import dev.plumbline.spec.runtime.ContainerStatus;
import dev.plumbline.spec.runtime.State;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What is written down of a container.
 *
 * @param ociVersion the version of its configuration
 * @param id its id
 * @param pid its first process, 0 before there is one
 * @param startTime of that process, in clock ticks since boot: a number is used again
 * @param bundle absolute path of its bundle
 * @param created when, as RFC 3339 says
 * @param annotations of its configuration
 * @param cgroupsPath of its cgroups, from the root of each hierarchy
 * @param cgroups directories that the runtime made, to be removed
 * @param newKeyring whether its processes get a session keyring that is not their caller's
 */
public record ContainerRecord(
    String ociVersion,
    String id,
    long pid,
    long startTime,
    String bundle,
    String created,
    Map<String, String> annotations,
    String cgroupsPath,
    List<String> cgroups,
    boolean newKeyring) {

  public ContainerRecord {
    annotations = Map.copyOf(annotations);
    cgroups = List.copyOf(cgroups);
  }

  /** Reads what {@link #text} wrote. */
  static ContainerRecord parse(String document, byte[] json) {
    return Documents.read(
        document, TreeReader.read(document, json), new Reader(), ContainerRecord.class);
  }

  /** No lambda, which every command would pay for: they all read a record. */
  private static final class Reader implements Function<Members, ContainerRecord> {
    @Override
    public ContainerRecord apply(Members from) {
      return new ContainerRecord(
          required(from.text("ociVersion")),
          required(from.text("id")),
          required(from.number("pid")),
          required(from.number("startTime")),
          required(from.text("bundle")),
          required(from.text("created")),
          required(from.textByName("annotations")),
          required(from.text("cgroupsPath")),
          required(from.texts("cgroups")),
          required(from.truth("newKeyring")));
    }
  }

  /** All of it as JSON. */
  String text() {
    return JsonText.object()
        .text("ociVersion", ociVersion)
        .text("id", id)
        .number("pid", pid)
        .number("startTime", startTime)
        .text("bundle", bundle)
        .text("created", created)
        .texts("annotations", annotations)
        .text("cgroupsPath", cgroupsPath)
        .texts("cgroups", cgroups)
        .truth("newKeyring", newKeyring)
        .end();
  }

  /** The same with its first process. */
  public ContainerRecord withProcess(long pid, long startTime) {
    return new ContainerRecord(
        ociVersion,
        id,
        pid,
        startTime,
        bundle,
        created,
        annotations,
        cgroupsPath,
        cgroups,
        newKeyring);
  }

  /** The same with the cgroups that were made for it. */
  public ContainerRecord withCgroups(List<String> made) {
    return new ContainerRecord(
        ociVersion,
        id,
        pid,
        startTime,
        bundle,
        created,
        annotations,
        cgroupsPath,
        made,
        newKeyring);
  }

  /** What hooks read and {@code state} prints. */
  public State state(ContainerStatus status, long seenPid) {
    return new State(
        ociVersion, id, status, Math.toIntExact(seenPid), bundle, annotations, Map.of());
  }
}
