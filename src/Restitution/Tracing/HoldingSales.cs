using NodaMoney;
using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Tracing;

/// <summary>What leaves a holding with each sale, and what of the price stands for it.</summary>
/// <remarks>
/// What was paid in for a thing is the same under every method, so it is reckoned once, before the walk. A sale takes
/// it out whole; of a price in parts, each part takes as much of what is still there as it is of the price still to
/// come. Of a price below it, the whole price stands for it; above it, so much of the price as was paid in, unless
/// claims share the gain.
/// </remarks>
internal sealed class HoldingSales
{
    private readonly TracingLedger _ledger;
    private readonly List<HoldingSale> _all = [];
    private readonly List<TracingRefusal> _refusals = [];
    private readonly Dictionary<int, decimal> _kept = [];
    private readonly Dictionary<int, decimal> _toCome = [];
    private readonly Dictionary<int, decimal> _paidIn = [];
    private readonly Dictionary<int, (Movement Sale, bool HadNothing)> _last = [];

    private HoldingSales(TracingLedger ledger) => _ledger = ledger;

    public IReadOnlyList<HoldingSale> All => _all;

    public IReadOnlyList<TracingRefusal> Refusals => _refusals;

    /// <summary>Writes into each sale what leaves the holding, in place of the price.</summary>
    public static HoldingSales PutInto(Movement[] movements, TracingLedger ledger, int[] order)
    {
        var sales = new HoldingSales(ledger);
        foreach (ref readonly Movement movement in movements.AsSpan())
        {
            if (movement.IsSale)
            {
                sales._toCome[movement.From] =
                    sales._toCome.GetValueOrDefault(movement.From) + sales.PriceOf(in movement);
            }
        }

        if (sales._toCome.Count > 0)
        {
            Array.ForEach(order, index => sales.Take(ref movements[index]));
            sales.RefuseTakenBack(movements);
        }

        return sales;
    }

    /// <summary>What of what came in stands for what was paid for the thing, in the currency that came in.</summary>
    public decimal KeptOf(int number) => _kept[number];

    private void Take(ref Movement movement)
    {
        if (movement.IsSale)
        {
            Sell(ref movement);
        }
        else if (movement.Reverses > 0 && _toCome.ContainsKey(movement.From))
        {
            _paidIn[movement.From] = Math.Max(0m, _paidIn.GetValueOrDefault(movement.From) - movement.Out);
        }
        else if (_toCome.ContainsKey(movement.To))
        {
            _paidIn[movement.To] = _paidIn.GetValueOrDefault(movement.To) + movement.In;
            RefuseBefore(in movement);
        }
    }

    private void Sell(ref Movement movement)
    {
        int place = movement.From;
        decimal price = PriceOf(in movement);
        decimal there = _paidIn.GetValueOrDefault(place);
        decimal leaving = FineSteps.Part(there, price, _toCome[place]);
        bool sharesGain = movement.Kind == MovementKind.SaleSharingGain;
        _kept[movement.Number] = sharesGain || leaving >= price
            ? movement.In : FineSteps.Part(movement.In, leaving, price);
        _paidIn[place] = there - leaving;
        _toCome[place] -= price;
        _last.TryAdd(place, (movement, there == 0m));
        _last[place] = (movement, _last[place].HadNothing && there == 0m);
        Currency currency = _ledger.Places[place].Currency;
        _all.Add(new HoldingSale(
            movement.Number, place, movement.To, movement.On, new Money(price, currency),
            Rounding.HalfUpToMinorUnit(new UnroundedMoney(leaving, currency)), sharesGain));
        movement = movement with { Out = leaving };
    }

    // What is paid for a thing on the day of its sale, and is not ordered, is in no order that may be guessed.
    private void RefuseBefore(in Movement payment)
    {
        if (_last.TryGetValue(payment.To, out (Movement Sale, bool HadNothing) last)
            && (last.HadNothing || (last.Sale.On == payment.On
                && (last.Sale.Sequence == 0 || payment.Sequence == 0))))
        {
            Refuse(TracingRefusalKind.SaleBeforePurchase, last.Sale);
            _last.Remove(payment.To);
        }
    }

    private void RefuseTakenBack(Movement[] movements)
    {
        foreach (Movement movement in movements)
        {
            if (movement.Reverses > 0 && movements[movement.Reverses - 1] is { IsSale: true } sale)
            {
                Refuse(TracingRefusalKind.SaleTakenBack, sale);
            }
        }
    }

    private void Refuse(TracingRefusalKind kind, Movement sale) => _refusals.Add(new TracingRefusal(
        kind, sale.Number, [new Operand.Code(_ledger.Places[sale.From].Code)])
    {
        On = sale.On,
    });

    // In one currency it is what came in: what was kept back of it is no price.
    private decimal PriceOf(in Movement sale) =>
        sale.To >= 0 && _ledger.Places[sale.From].Currency == _ledger.Places[sale.To].Currency ? sale.In : sale.Out;
}
