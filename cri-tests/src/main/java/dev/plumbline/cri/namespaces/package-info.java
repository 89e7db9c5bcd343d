/** With whom containers share their namespaces: NamespaceOption. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.cri.namespaces;
