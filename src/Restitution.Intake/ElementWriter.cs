using System.Buffers;
using System.Text.Json;

namespace Restitution.Intake;

/// <summary>Writes elements of an array as they stand at a depth of the whole, one by one, to be held.</summary>
internal sealed class ElementWriter : IDisposable
{
    private readonly HeldElements held;
    private readonly ArrayBufferWriter<byte> bytes = new();
    private readonly Utf8JsonWriter json;

    /// <param name="depth">How many objects and arrays each element stands in.</param>
    public ElementWriter(HeldElements held, int depth)
    {
        this.held = held;
        json = new Utf8JsonWriter(bytes, ReadJson.Options);
        for (int level = 0; level < depth; level++)
        {
            json.WriteStartArray();
        }

        // After a first element every other begins the same way: a comma, a new line, its indent.
        json.WriteNullValue();
    }

    public void Add(ElementSeries series, Action<Utf8JsonWriter> write)
    {
        json.Flush();
        bytes.ResetWrittenCount();
        write(json);
        json.Flush();
        held.Add(series, bytes.WrittenSpan[1..]);
    }

    public void Dispose() => json.Dispose();
}
