/** The command {@code plumb-runtime}, whose command line is runc's where engines depend on it. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.launcher.command;
