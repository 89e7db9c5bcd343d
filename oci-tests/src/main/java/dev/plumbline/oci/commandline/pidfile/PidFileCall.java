package dev.plumbline.oci.commandline.pidfile;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.bundle.BundleDirectory;
import dev.plumbline.fixtures.runtime.Attempt;
import dev.plumbline.fixtures.runtime.CallBuilder;
import dev.plumbline.fixtures.runtime.Container;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import java.nio.file.Path;

/**
 * A create or detached run that names its pid file in a way of its own.
 *
 * @param pidFile where it is expected
 */
record PidFileCall(OciRuntime runtime, CallBuilder call, BundleDirectory bundle, Path pidFile) {

  static PidFileCall create(OciRuntime runtime) {
    return of(runtime, runtime.call(Operation.CREATE));
  }

  static PidFileCall run(OciRuntime runtime) {
    return of(runtime, runtime.call(Operation.RUN).with("--detach"));
  }

  private static PidFileCall of(OciRuntime runtime, CallBuilder call) {
    var bundle = runtime.write(Bundle.idle());
    return new PidFileCall(runtime, call.bundle(bundle), bundle, bundle.path());
  }

  /** The word behind --pid-file, and the file that it stands for. */
  PidFileCall naming(Path file, String word) {
    return new PidFileCall(runtime, call.with("--pid-file", word), bundle, file);
  }

  PidFileCall in(Path directory) {
    return new PidFileCall(runtime, call.in(directory), bundle, pidFile);
  }

  Attempt attempt() {
    var id = runtime.newId();
    return runtime.attempt(call.id(id), id, bundle, pidFile);
  }

  /** The container; a refusal is a deviation. */
  Container container() {
    var attempt = attempt();
    runtime.demand(attempt.execution());
    return attempt.container();
  }
}
