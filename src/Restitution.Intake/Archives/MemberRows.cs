using System.Globalization;
using Restitution.Intake.Layouts;
using Restitution.Intake.Passes;
using Restitution.Intake.Text;

namespace Restitution.Intake.Archives;

/// <summary>The rows of one member, up to its end or to what makes it unreadable.</summary>
internal sealed class MemberRows(Stream archive, ZipMember member, PassContext context) : IDisposable
{
    private string sha256 = "";
    private Stream? content;
    private OutcomeSource? source;
    private IEnumerator<RowOutcome>? rows;
    private long count;
    private bool hasRecords;

    /// <summary>Why the member was not read, or not to its end; known after the last row.</summary>
    public IntakeRefusal? Refusal { get; private set; }

    /// <summary>Where the same bytes were read before; null for bytes that were not.</summary>
    public string? SameAs { get; private set; }

    /// <summary>The next row; null after the last, and after a refusal.</summary>
    public RowOutcome? Next()
    {
        try
        {
            rows ??= Begin();
            if (rows.MoveNext())
            {
                count++;
                hasRecords |= rows.Current is AcceptedRow;
                return rows.Current;
            }

            Refusal ??= count == 0 ? IntakeRefusal.WithoutRows(context.Exhibit) : null;
        }
        catch (IntakeRefusedException refused)
        {
            context.Row.Faults.Take();
            Refusal = count == 0 ? refused.Refusal : BrokenOff(refused.Refusal);
        }

        // A member that gave no record hides no other copy, which may have a layout that fits.
        if (SameAs is null && hasRecords)
        {
            context.MembersRead.TryAdd(sha256, new ReadBytes(context.Exhibit, sha256, member.UnpackedBytes));
        }

        return null;
    }

    public void Dispose()
    {
        rows?.Dispose();
        source?.Dispose();
        content?.Dispose();
    }

    private IEnumerator<RowOutcome> Begin()
    {
        LayoutFit.RequireWhole(context.Layout, context.Exhibit);
        FileFormat format = Try();
        LayoutFit.RequireFormat(context.Layout, format, context.Exhibit);
        PassContext reading = SameAs is null ? context : context.Repeated();
        context.Notes.AddRange(PassNotes.OfName(context.Exhibit, member.Name, format));
        UnpackedMember unpacked = Unpacked();
        content = FileFormats.IsPacked(context.Layout.Format) ? MemberFormat.InMemory(unpacked) : unpacked;
        source = OutcomeSource.Of(content, reading);
        return source.Outcomes().GetEnumerator();
    }

    // The pass that holds the member against its size and check sum takes its hash as well, so that it is known
    // before the first row whether the bytes were read before.
    private FileFormat Try()
    {
        using UnpackedMember tried = Unpacked();
        using var hashing = new HashingStream(tried);
        FileFormat format = MemberFormat.Of(hashing, member, context.Exhibit);
        sha256 = hashing.Sha256();
        SameAs = context.ReadBefore.GetValueOrDefault(sha256)
            ?? context.MembersRead.GetValueOrDefault(sha256)?.Place;
        return format;
    }

    private UnpackedMember Unpacked() => new(archive, member, context.Exhibit);

    private IntakeRefusal BrokenOff(IntakeRefusal refusal) => refusal with
    {
        Found = string.Create(
            CultureInfo.InvariantCulture, $"{refusal.Found}; the {count} rows before it are accounted for"),
    };
}
