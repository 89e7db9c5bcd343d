/** What a command says, to a person at a terminal or to a log. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.ci.console;
