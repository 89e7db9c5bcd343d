package dev.plumbline.syscalls;

/** A place in the program that a step may jump to; the same only if it is one object. */
public final class Label {

  private final String name;

  Label(String name) {
    this.name = name;
  }

  @Override
  public String toString() {
    return name;
  }
}
