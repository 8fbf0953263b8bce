using System.Buffers.Binary;

namespace Restitution.Intake;

/// <summary>
/// Elements of JSON that wait until their place in the output has come: in memory while they are few, beyond that in a
/// file that only this user can read and that is gone when they are.
/// </summary>
/// <remarks>
/// An exhibit tells of a statement, of rows set aside and of rows left out by turns, and the JSON one after the other:
/// so each is a series of its own. What is kept in memory does not grow with the rows.
/// </remarks>
public sealed class HeldElements : IDisposable
{
    /// <summary>How many bytes are kept in memory, all series together.</summary>
    public const int BytesInMemoryMost = 2 * 1024 * 1024;

    private const int EmptiedMost = 16;

    private readonly List<ElementSeries> waiting = [];
    private readonly Stack<MemoryStream> emptied = [];
    private FileStream? file;
    private int waitingBytes;

    /// <summary>Whether a file was needed.</summary>
    public bool IsInFile => file is not null;

    public void Dispose() => file?.Dispose();

    internal void Add(ElementSeries series, ReadOnlySpan<byte> element)
    {
        if (series.Waiting is null)
        {
            series.Waiting = emptied.TryPop(out MemoryStream? again) ? again : new MemoryStream();
            waiting.Add(series);
        }

        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, element.Length);
        series.Waiting.Write(length);
        series.Waiting.Write(element);
        waitingBytes += sizeof(int) + element.Length;
        if (waitingBytes > BytesInMemoryMost)
        {
            PutAway();
        }
    }

    /// <summary>In the order in which they were added; each is good until the next is asked for.</summary>
    internal IEnumerable<ReadOnlyMemory<byte>> Of(ElementSeries series)
    {
        byte[] some = [];
        foreach ((long offset, int length) in series.PutAway)
        {
            some = some.Length < length ? new byte[length] : some;
            file!.Position = offset;
            file.ReadExactly(some, 0, length);
            foreach (ReadOnlyMemory<byte> element in Parted(some.AsMemory(0, length)))
            {
                yield return element;
            }
        }

        if (series.Waiting is { } rest)
        {
            foreach (ReadOnlyMemory<byte> element in Parted(rest.GetBuffer().AsMemory(0, (int)rest.Length)))
            {
                yield return element;
            }
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Parted(ReadOnlyMemory<byte> elements)
    {
        while (elements.Length > 0)
        {
            int length = BinaryPrimitives.ReadInt32LittleEndian(elements.Span);
            yield return elements.Slice(sizeof(int), length);
            elements = elements[(sizeof(int) + length)..];
        }
    }

    private void PutAway()
    {
        file ??= Open();
        file.Position = file.Length;
        foreach (ElementSeries series in waiting)
        {
            series.PutAway.Add((file.Position, (int)series.Waiting!.Length));
            series.Waiting.WriteTo(file);
            if (emptied.Count < EmptiedMost)
            {
                series.Waiting.SetLength(0);
                emptied.Push(series.Waiting);
            }

            series.Waiting = null;
        }

        waiting.Clear();
        waitingBytes = 0;
    }

    // It holds names. Where an open file can be taken out of its folder it is gone at once, so that no crash leaves it.
    private static FileStream Open()
    {
        string path = Path.Combine(Path.GetTempPath(), $"restitution-{Path.GetRandomFileName()}");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose,
        };
        if (OperatingSystem.IsWindows())
        {
            return new FileStream(path, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var opened = new FileStream(path, options);
        File.Delete(path);
        return opened;
    }
}

/// <summary>The elements of one array.</summary>
internal sealed class ElementSeries
{
    public MemoryStream? Waiting { get; set; }

    /// <summary>Where its elements lie in the file, in their order.</summary>
    public List<(long Offset, int Length)> PutAway { get; } = [];
}
