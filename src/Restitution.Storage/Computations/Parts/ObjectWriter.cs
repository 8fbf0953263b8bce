using System.Runtime.InteropServices;
using NodaMoney;
using Restitution.Claims;
using Restitution.Law;

namespace Restitution.Storage.Computations.Parts;

/// <summary>Writes objects one inside the other, each once: where one comes again, its number stands.</summary>
internal sealed class ObjectWriter
{
    // As many as a claim of a year has.
    private readonly Dictionary<object, int> numbers = new(1 << 13, ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);
    private readonly List<Currency> currencies = [];
    private int count;

    public ByteWriter Plain { get; } = new();

    /// <summary>Writes one claim as if nothing had been written before.</summary>
    public byte[] Bytes(WorkerClaim claim, PointedAt pointedAt)
    {
        numbers.Clear();
        texts.Clear();
        currencies.Clear();
        count = 0;
        Plain.Text(claim.Worker);
        Enlist(pointedAt.Of(claim.Worker));
        Shape.Of<WorkerClaim>().Write(this, claim);
        return Plain.Taken();
    }

    /// <summary>Whether it has to be written now; else what there is to write of it is written.</summary>
    public bool IsNew(object? value, object? empty = null)
    {
        if (value is null || ReferenceEquals(value, empty))
        {
            Plain.Byte((byte)(value is null ? Mark.Null : Mark.Empty));
            return false;
        }

        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, value, out bool isKnown);
        if (isKnown)
        {
            Plain.Number((int)Mark.First + number);
            return false;
        }

        number = count++;
        Plain.Byte((byte)Mark.New);
        return true;
    }

    /// <summary>A file of law, by its id: with it, whatever stands in it is known.</summary>
    public void File(StatutoryValue? file)
    {
        if (file is null || numbers.ContainsKey(file))
        {
            IsNew(file);
            return;
        }

        Plain.Byte((byte)Mark.New);
        Text(file.Id);
        Enlist(PointedAt.In(file));
    }

    public void Text(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            Plain.Byte((byte)(text is null ? Mark.Null : Mark.Empty));
            return;
        }

        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(texts, text, out bool isKnown);
        if (isKnown)
        {
            Plain.Number((int)Mark.First + number);
            return;
        }

        number = texts.Count - 1;
        Plain.Byte((byte)Mark.New);
        Plain.Text(text);
    }

    public void Currency(Currency currency)
    {
        int index = currencies.IndexOf(currency);
        if (index >= 0)
        {
            Plain.Number((int)Mark.First + index);
        }
        else if (currency == default)
        {
            Plain.Byte((byte)Mark.Null);
        }
        else
        {
            currencies.Add(currency);
            Plain.Byte((byte)Mark.New);
            Plain.Text(currency.Code);
        }
    }

    private void Enlist(IEnumerable<object> objects)
    {
        foreach (object one in objects)
        {
            numbers.TryAdd(one, count++);
        }
    }
}

/// <summary>What stands where an object could.</summary>
internal enum Mark
{
    Null = 0,

    /// <summary>It follows.</summary>
    New = 1,

    /// <summary>The list, or the text, that is empty.</summary>
    Empty = 2,

    /// <summary>From here on, the number of an object that came before.</summary>
    First = 3,
}
