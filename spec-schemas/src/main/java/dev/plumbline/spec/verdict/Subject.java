package dev.plumbline.spec.verdict;

import java.util.List;

/**
 * What was judged: one binary or endpoint.
 *
 * @param name short name, such as {@code runc}
 * @param version its release, such as {@code 1.1.5}; empty if it does not say
 * @param path the binary's absolute path, or the endpoint
 * @param versionLine what it prints about its version, line by line as it prints it
 * @param declaredVersion the specification version it declares; empty if it declares none
 * @param sha256 hexadecimal digest of the binary; empty for an endpoint
 * @param profile name of the profile by which it was driven, with the flags added
 * @param witness who sees what happens inside: {@code host} or {@code inside}
 * @param capabilities what discovery found
 * @param quirks quirks of the host cured for this subject, in one sentence each
 */
public record Subject(
    String name,
    String version,
    String path,
    String versionLine,
    String declaredVersion,
    String sha256,
    String profile,
    String witness,
    List<Capability> capabilities,
    List<String> quirks) {

  public Subject {
    capabilities = List.copyOf(capabilities);
    quirks = List.copyOf(quirks);
  }

  /** Name and release, such as {@code runc 1.1.5}. */
  public String display() {
    return version.isBlank() ? name : name + " " + version;
  }
}
