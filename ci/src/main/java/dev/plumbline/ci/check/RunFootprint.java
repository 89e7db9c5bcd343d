package dev.plumbline.ci.check;

import dev.plumbline.fixtures.leaks.Sweep;
import dev.plumbline.fixtures.runtime.Workbench;
import java.util.List;

/**
 * Everything on this host that belongs to one run.
 *
 * @param bench the run's directory and prefix
 * @param keep whether the directory stays for a reader
 */
public record RunFootprint(Workbench bench, boolean keep) {

  /** Removes it; says what could not be removed. */
  public List<String> sweep() {
    var run = bench.footprint();
    return new Sweep(keep ? run : run.withBundle(bench.directory())).sweep();
  }
}
