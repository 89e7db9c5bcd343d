/** What {@code plumb bench} measures with, and what it makes of it. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.ci.bench;
