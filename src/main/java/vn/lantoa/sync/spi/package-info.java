/** What a feature implements to put records on phones and to take facts from them. */
@org.springframework.modulith.NamedInterface("spi")
@org.jspecify.annotations.NullMarked
package vn.lantoa.sync.spi;
