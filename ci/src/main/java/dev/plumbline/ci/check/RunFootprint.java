package dev.plumbline.ci.check;

import dev.plumbline.fixtures.leaks.HostNullDevice;
import dev.plumbline.fixtures.leaks.Sweep;
import dev.plumbline.fixtures.runtime.Workbench;
import java.util.List;
import java.util.Optional;

/**
 * Everything on this host that belongs to one run, and what it might do to the host.
 *
 * @param bench the run's directory and prefix
 * @param keep whether the directory stays for a reader
 * @param device the host's null device as the run has found it
 */
public record RunFootprint(Workbench bench, boolean keep, HostNullDevice device) {

  /** The same, of a run that begins now. */
  public RunFootprint(Workbench bench, boolean keep) {
    this(bench, keep, HostNullDevice.now());
  }

  /** Makes good what a runtime has done to the host's null device; says what it had done. */
  public Optional<String> makeGood() {
    return device.restore().map(harm -> "a runtime has changed the host, made good: " + harm);
  }

  /** Removes it; says what could not be removed. */
  public List<String> sweep() {
    var run = bench.footprint();
    return new Sweep(keep ? run : run.withBundle(bench.directory())).sweep();
  }
}
