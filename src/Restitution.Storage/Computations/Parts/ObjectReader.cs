using NodaMoney;
using Restitution.Claims;
using Restitution.Law;

namespace Restitution.Storage.Computations.Parts;

/// <summary>Reads what <see cref="ObjectWriter"/> wrote: an object that stood in several places is one again.</summary>
internal sealed class ObjectReader
{
    private readonly PointedAt pointedAt;
    private readonly List<object> objects;
    private readonly List<string> texts = [];
    private readonly List<Currency> currencies = [];

    private ObjectReader(byte[] claim, PointedAt pointedAt)
    {
        Plain = new ByteReader(claim);
        this.pointedAt = pointedAt;
        objects = [.. pointedAt.Of(Plain.Text())];
    }

    public ByteReader Plain { get; }

    public static WorkerClaim Claim(byte[] claim, PointedAt pointedAt) =>
        Shape.Of<WorkerClaim>().Read(new ObjectReader(claim, pointedAt));

    /// <summary>Whether it follows; else <paramref name="there"/> is what stands in its place.</summary>
    public bool IsNew(out object? there, object? empty = null)
    {
        int mark = Plain.Int();
        there = mark switch
        {
            (int)Mark.Null or (int)Mark.New => null,
            (int)Mark.Empty => empty,
            _ => objects[mark - (int)Mark.First],
        };
        return mark == (int)Mark.New;
    }

    /// <summary>Gives what is being read its number, before what it holds has numbers.</summary>
    public void Enlist(object read) => objects.Add(read);

    public StatutoryValue? File()
    {
        if (!IsNew(out object? there))
        {
            return (StatutoryValue?)there;
        }

        StatutoryValue file = pointedAt.FileOf(Text()!);
        objects.AddRange(PointedAt.In(file));
        return file;
    }

    public string? Text()
    {
        int mark = Plain.Int();
        if (mark == (int)Mark.New)
        {
            texts.Add(Plain.Text());
        }

        return mark switch
        {
            (int)Mark.Null => null,
            (int)Mark.New => texts[^1],
            (int)Mark.Empty => "",
            _ => texts[mark - (int)Mark.First],
        };
    }

    public Currency Currency()
    {
        int mark = Plain.Int();
        if (mark == (int)Mark.New)
        {
            currencies.Add(NodaMoney.Currency.FromCode(Plain.Text()));
        }

        return mark switch
        {
            (int)Mark.Null => default,
            (int)Mark.New => currencies[^1],
            _ => currencies[mark - (int)Mark.First],
        };
    }
}
