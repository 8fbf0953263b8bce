namespace Restitution.Intake;

/// <summary>Bytes that were read to their end: those of an exhibit, or of one member of an archive.</summary>
/// <param name="Place">The exhibit's code, with the member's name after a slash for an archive.</param>
/// <param name="Sha256">Lower-case hexadecimal, of the bytes as received, of a member unpacked.</param>
public sealed record ReadBytes(string Place, string Sha256, long ByteCount);
