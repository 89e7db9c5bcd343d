package dev.plumbline.spec.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.spec.json.Copies;
import dev.plumbline.spec.json.Extensible;
import dev.plumbline.spec.json.Json;
import dev.plumbline.spec.json.RecordCopy;
import dev.plumbline.spec.json.Required;
import dev.plumbline.spec.json.Unknown;
import dev.plumbline.spec.runtime.linux.Linux;
import dev.plumbline.spec.runtime.vm.Vm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The whole of {@code config.json} for Linux and virtual machines. See {@code
 * config.md#configuration}.
 *
 * <pre>{@code
 * {"ociVersion": "1.3.0", "root": {"path": "rootfs"}, "process": {"cwd": "/", "args": ["sh"]}}
 * }</pre>
 *
 * @param ociVersion version of the specification that the bundle keeps, in SemVer form
 * @param root the root filesystem
 * @param mounts further mounts, in the order of mounting
 * @param process the program to run; needed by {@code start}
 * @param hostname host name inside the container
 * @param domainname NIS domain name inside the container
 * @param linux what only Linux knows
 * @param vm what only virtual machines know
 * @param hooks programs to call along the lifecycle
 * @param annotations free metadata, by key
 * @param unknown properties that this version of the specification does not name
 */
public record RuntimeConfig(
    @Required String ociVersion,
    @Nullable Root root,
    @Nullable List<Mount> mounts,
    @Nullable Process process,
    @Nullable String hostname,
    @Nullable String domainname,
    @Nullable Linux linux,
    @Nullable Vm vm,
    @Nullable Hooks hooks,
    @Nullable Map<String, String> annotations,
    @Unknown Map<String, JsonNode> unknown)
    implements Extensible<RuntimeConfig> {

  public RuntimeConfig {
    mounts = Copies.list(mounts);
    annotations = Copies.map(annotations);
    unknown = Copies.unknown(unknown);
  }

  /** A configuration with nothing but its version. */
  public static RuntimeConfig of(String ociVersion) {
    return RecordCopy.create(RuntimeConfig.class, "ociVersion", ociVersion);
  }

  /**
   * Reads a {@code config.json}, without judging its values.
   *
   * @throws dev.plumbline.spec.json.InvalidDocumentException if it is no JSON in UTF-8, repeats a
   *     name, lacks a required property or has one of another type
   */
  public static RuntimeConfig parse(byte[] json) {
    return Json.read("config.json", json, RuntimeConfig.class);
  }

  /**
   * Reads a {@code config.json} from a file, as {@link #parse(byte[])} does.
   *
   * @throws IOException if the file cannot be read
   */
  public static RuntimeConfig parse(Path file) throws IOException {
    return parse(Files.readAllBytes(file));
  }

  /** The same with one more mount, after the others. */
  public RuntimeConfig plusMount(Mount mount) {
    return withMounts(Copies.plus(mounts, mount));
  }

  /** The same without the mounts at this destination. */
  public RuntimeConfig withoutMount(String destination) {
    var kept = new ArrayList<>(mounts == null ? List.of() : mounts);
    kept.removeIf(mount -> mount.destination().equals(destination));
    return withMounts(kept);
  }

  /** The same with one more annotation. */
  public RuntimeConfig plusAnnotation(String key, String value) {
    return withAnnotations(Copies.plus(annotations, key, value));
  }

  public RuntimeConfig withOciVersion(String ociVersion) {
    return RecordCopy.with(this, "ociVersion", ociVersion);
  }

  public RuntimeConfig withRoot(Root root) {
    return RecordCopy.with(this, "root", root);
  }

  /** The same with root changed. */
  public RuntimeConfig withRoot(UnaryOperator<Root> change) {
    return withRoot(change.apply(Objects.requireNonNull(root, "no root to change")));
  }

  public RuntimeConfig withMounts(List<Mount> mounts) {
    return RecordCopy.with(this, "mounts", mounts);
  }

  public RuntimeConfig withProcess(Process process) {
    return RecordCopy.with(this, "process", process);
  }

  /** The same with process changed. */
  public RuntimeConfig withProcess(UnaryOperator<Process> change) {
    return withProcess(change.apply(Objects.requireNonNull(process, "no process to change")));
  }

  public RuntimeConfig withHostname(String hostname) {
    return RecordCopy.with(this, "hostname", hostname);
  }

  public RuntimeConfig withDomainname(String domainname) {
    return RecordCopy.with(this, "domainname", domainname);
  }

  public RuntimeConfig withLinux(Linux linux) {
    return RecordCopy.with(this, "linux", linux);
  }

  /** The same with linux changed, starting from an empty one where there is none. */
  public RuntimeConfig withLinux(UnaryOperator<Linux> change) {
    return withLinux(change.apply(linux == null ? Linux.EMPTY : linux));
  }

  public RuntimeConfig withVm(Vm vm) {
    return RecordCopy.with(this, "vm", vm);
  }

  /** The same with vm changed. */
  public RuntimeConfig withVm(UnaryOperator<Vm> change) {
    return withVm(change.apply(Objects.requireNonNull(vm, "no vm to change")));
  }

  public RuntimeConfig withHooks(Hooks hooks) {
    return RecordCopy.with(this, "hooks", hooks);
  }

  /** The same with hooks changed, starting from an empty one where there is none. */
  public RuntimeConfig withHooks(UnaryOperator<Hooks> change) {
    return withHooks(change.apply(hooks == null ? Hooks.EMPTY : hooks));
  }

  public RuntimeConfig withAnnotations(Map<String, String> annotations) {
    return RecordCopy.with(this, "annotations", annotations);
  }
}
