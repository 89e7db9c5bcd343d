package dev.plumbline.ci;

import picocli.CommandLine.IVersionProvider;

/** The release of the suites, and the Java that runs them. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "plumb " + dev.plumbline.ci.console.Release.name(),
      "Java " + System.getProperty("java.version") + ", " + System.getProperty("java.vendor")
    };
  }
}
