package dev.plumbline.cri.namespaces;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriContainer;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.Seen;
import dev.plumbline.fixtures.witness.HostProcess;

/**
 * One type of namespace, as a program sees its own.
 *
 * @param type {@code ipc mnt pid user uts}
 */
record Namespace(String type) {

  /** A program that tells it. */
  Probe told() {
    return Probe.of(p -> p.readlink("namespace", "/proc/self/ns/" + type));
  }

  /** The one that the program has told. */
  String of(Seen seen) {
    return assertThat(seen).step("namespace").value().text();
  }

  /**
   * That of a container that lives on: a number is given anew when its namespace is gone, and two
   * that have ended could have the same.
   */
  String of(CriContainer living) {
    return of(living.probe(told()));
  }

  /** The host's. */
  String ofHost() {
    return HostProcess.own().namespace(type).toString();
  }
}
