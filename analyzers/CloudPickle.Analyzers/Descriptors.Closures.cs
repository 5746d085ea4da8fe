using Microsoft.CodeAnalysis;

namespace CloudPickle.Analyzers;

/// <content>What can be said of functions that are, or were meant to be, pickled.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor ThisForOneMember = Warning(
        "CPK2009",
        "Function takes a whole instance along for one member",
        "The function uses only '{0}' of its instance, but all of '{1}' travels: copy '{0}' to a local variable and use that");

    public static readonly DiagnosticDescriptor LazySequence = Error(
        "CPK2010",
        "Captured sequence is evaluated lazily",
        "The function captures '{0}' of type '{1}', which is evaluated lazily, where it was made: call ToArray() or ToList() first and capture the result");

    public static readonly DiagnosticDescriptor LargeNeighbour = Warning(
        "CPK2011",
        "Collection that the function does not use travels with its instance",
        "The function uses only {0} of its instance, but '{1}' of '{2}' travels too: copy what the function needs to local variables and use those");

    public static readonly DiagnosticDescriptor MutableStatic = Warning(
        "CPK2012",
        "Function reads a static variable",
        "The function reads the static '{0}', which does not travel: where it runs it has that process's value; copy it to a local variable, or make it readonly");

    public static readonly DiagnosticDescriptor UnseenFunction = Error(
        "CPK2013",
        "Function was written where nothing makes it picklable",
        "'{0}' holds a function that was written elsewhere and cannot be pickled: wrap it there in Pickle.Closure(...)");

    public static readonly DiagnosticDescriptor UnmarkedParameter = Info(
        "CPK2014",
        "Parameter is pickled and not marked",
        "'{0}' is pickled here, but lambdas that callers of '{1}' pass are not seen: mark the parameter with [PicklableClosure]");

    public static readonly DiagnosticDescriptor LoopVariable = Warning(
        "CPK2015",
        "Captured loop variable changes",
        "The function captures the loop variable '{0}', one variable for all rounds, and has the value that it has when the function is pickled: copy it to a variable inside the loop");

    public static readonly DiagnosticDescriptor OverloadedMethod = Info(
        "CPK2016",
        "Method that is passed by name has overloads",
        "'{0}' is one of {1} overloads and travels as exactly this one: a new overload can change which one is meant here; a lambda that calls it says so");

    public static readonly DiagnosticDescriptor DisposableCaptured = Warning(
        "CPK2017",
        "Captured variable is disposable",
        "The function captures '{0}' of the disposable type '{1}': the other process gets a copy that nobody disposes; capture what is needed of it, or create it where the function runs");

    public static readonly DiagnosticDescriptor PerhapsLazySequence = Info(
        "CPK2018",
        "Captured sequence may be evaluated lazily",
        "The function captures '{0}' of type '{1}', which cannot be pickled when it is evaluated lazily: declare it as a list or an array, or capture the result of ToArray()");

    public static readonly DiagnosticDescriptor CollectionForItsSize = Info(
        "CPK2019",
        "Collection travels for its size",
        "The function uses only '{0}', but all of '{1}' travels: copy the size to a local variable and use that");
}
