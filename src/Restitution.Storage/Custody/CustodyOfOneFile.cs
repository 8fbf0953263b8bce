using System.Text;
using System.Text.Json;

namespace Restitution.Storage.Custody;

/// <summary>The file of <see cref="CustodyOfOne"/>; an unknown key or one twice is refused.</summary>
internal sealed record CustodyOfOneFile
{
    private const string FormOfIt = "restitution-custody-of-one-1";

    public required string Form { get; init; }

    public required string Case { get; init; }

    public required string About { get; init; }

    public required IReadOnlyList<Shown> Entries { get; init; }

    /// <summary>How many entries about it came after the checkpoint.</summary>
    public required int Later { get; init; }

    public required CheckpointFile Checkpoint { get; init; }

    public required string PublicKey { get; init; }

    public static byte[] Write(CustodyOfOne custody) =>
    [
        .. JsonSerializer.SerializeToUtf8Bytes(
            new CustodyOfOneFile
            {
                Form = FormOfIt,
                Case = custody.Case,
                About = custody.About,
                Entries =
                    [.. custody.Entries.Select(one => new Shown(CustodyLine.Write(one.Entry), one.Proof.Path))],
                Later = custody.LaterCount,
                Checkpoint = CheckpointFile.Of(custody.Checkpoint),
                PublicKey = custody.PublicKeyPem,
            },
            CheckpointFile.Options),
        (byte)'\n',
    ];

    /// <summary>Null for bytes that are no such file.</summary>
    public static CustodyOfOne? Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonSerializer.Deserialize<CustodyOfOneFile>(utf8, CheckpointFile.Options)?.ToCustody();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private CustodyOfOne? ToCustody()
    {
        Checkpoint? checkpoint = Checkpoint.ToCheckpoint();
        CustodyEntry?[] entries =
            [.. Entries.Select(shown => CustodyLine.EntryOf(Encoding.UTF8.GetBytes(shown.Entry)))];
        if (Form != FormOfIt || checkpoint is null || entries.Contains(null))
        {
            return null;
        }

        ShownEntry[] shown =
        [
            .. entries.Zip(Entries, (entry, written) => new ShownEntry(
                entry!, new InclusionProof(entry!.Number, checkpoint.EntryCount, written.Path))),
        ];
        return new CustodyOfOne(Case, About, shown, checkpoint, PublicKey, Later);
    }

    /// <param name="Entry">As the line of an export.</param>
    internal sealed record Shown(string Entry, IReadOnlyList<string> Path);
}
