using NodaTime;

namespace Restitution.Evidence;

/// <summary>A file as it was received, with the hash that proves it is still that file.</summary>
/// <param name="Code">Short and stable, such as BANK-01; what a document cites.</param>
/// <param name="Sha256">Lower-case hexadecimal, 64 characters, of the bytes as received.</param>
public sealed record Exhibit(
    string Code, string FileName, string Sha256, long ByteCount, LocalDate? ReceivedOn, string? Custodian,
    string? Description);

/// <summary>How the rows of one exhibit were accounted for: received is always the sum of the other four.</summary>
public readonly record struct RowCounts(int Received, int Accepted, int Quarantined, int Duplicate, int Ignored)
{
    public bool Foot => Received == Accepted + Quarantined + Duplicate + Ignored;

    public static RowCounts operator +(RowCounts left, RowCounts right) => new(
        left.Received + right.Received,
        left.Accepted + right.Accepted,
        left.Quarantined + right.Quarantined,
        left.Duplicate + right.Duplicate,
        left.Ignored + right.Ignored);

    public static RowCounts Add(RowCounts left, RowCounts right) => left + right;
}
